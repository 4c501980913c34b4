# Reads lines until there are no more and says when it has started and how each line went. An empty line asks for silence;
# any other silences what came before and is then performed. A line's words are in $parts, its last one, decoded from
# base64, in $text. The script before this one has set $silence, $perform and $isDone. They are run with a dot, so that
# they share these variables.
$reader = New-Object IO.StreamReader([Console]::OpenStandardInput())
$reading = $reader.ReadLineAsync()
$number = ''
[Console]::Out.WriteLine('ready')
# An event would wait for a line that is being read, so lines and the end of what is performed are looked for in turn.
while ($true) {
    if ($reading.Wait(20)) {
        $line = $reading.Result
        if ($null -eq $line) { break }
        $reading = $reader.ReadLineAsync()
        . $silence
        $number = ''
        if ($line -eq '') { continue }
        $parts = $line.Split(' ')
        try {
            $text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($parts[-1]))
            . $perform
            $number = $parts[0]
        } catch {
            [Console]::Out.WriteLine('failed ' + $parts[0] + ' ' + $_.Exception.Message.Split("`n")[0])
        }
    } elseif (($number -ne '') -and (. $isDone)) {
        [Console]::Out.WriteLine('done ' + $number)
        $number = ''
    }
}
. $silence
