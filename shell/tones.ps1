# Plays the file that a line names after its milliseconds: NUMBER MILLISECONDS FILE. resident.ps1 follows.
$ErrorActionPreference = 'Stop'
$player = New-Object System.Media.SoundPlayer
$silence = { $player.Stop() }
$perform = {
    $player.SoundLocation = $text
    $player.Play()
    # The player does not say when it has come to the end.
    $watch = [Diagnostics.Stopwatch]::StartNew()
}
$isDone = { $watch.ElapsedMilliseconds -ge [int]$parts[1] }
