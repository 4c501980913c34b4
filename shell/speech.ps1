# Speaks a line's text at its rate and volume: NUMBER RATE VOLUME TEXT. resident.ps1 follows.
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
$silence = { $voice.SpeakAsyncCancelAll() }
$perform = {
    $voice.Rate = [int]$parts[1]
    $voice.Volume = [int]$parts[2]
    $prompt = $voice.SpeakAsync($text)
}
$isDone = { $prompt.IsCompleted }
