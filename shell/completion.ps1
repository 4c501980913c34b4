# stretch: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName stretch, stretch-coach -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text.Trim('"', "'") })
    $new = @()
    if ($wordToComplete -eq '') { $new = @('--next') }
    # The console's own encoding need not be that of the answer, which is UTF-8. Without a console it cannot be set.
    $encoding = [Console]::OutputEncoding
    try { [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false) } catch { $encoding = $null }
    try { $lines = @(& stretch complete @new '--' @words 2>$null) }
    finally { if ($encoding) { [Console]::OutputEncoding = $encoding } }
    $lines | Where-Object { $_ -notlike ':*' } | ForEach-Object {
        $word, $says = $_ -split "`t", 2
        if (-not $says) { $says = $word }
        [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $says)
    }
}
