# Shows a toast. Its title and its text are read as two lines of base64 and become text nodes: nothing in them is run or
# read as XML. Windows shows no toast of a program that is not in the start menu, so this one is PowerShell's own.
$ErrorActionPreference = 'Stop'
[void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
[void][Windows.Data.Xml.Dom.XmlDocument, Windows.Data.Xml.Dom.XmlDocument, ContentType = WindowsRuntime]
$template = [Windows.UI.Notifications.ToastTemplateType]::ToastText02
$xml = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($template)
$nodes = $xml.GetElementsByTagName('text')
foreach ($index in 0, 1) {
    $bytes = [Convert]::FromBase64String([Console]::In.ReadLine())
    $text = [Text.Encoding]::UTF8.GetString($bytes)
    [void]$nodes.Item($index).AppendChild($xml.CreateTextNode($text))
}
$toast = [Windows.UI.Notifications.ToastNotification]::new($xml)
$program = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\WindowsPowerShell\v1.0\powershell.exe'
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($program).Show($toast)
