# Plays a file of silence again and again, so that the loudspeaker does not fall asleep, until there is no more input. The
# first line is the file's path in base64.
$ErrorActionPreference = 'Stop'
$line = [Console]::In.ReadLine()
$player = New-Object System.Media.SoundPlayer
$player.SoundLocation = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($line))
$player.PlayLooping()
while ($null -ne [Console]::In.ReadLine()) { }
$player.Stop()
