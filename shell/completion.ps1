# stretch: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName stretch -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text.Trim('"', "'") })
    $new = @()
    if ($wordToComplete -eq '') { $new = @('--next') }
    & stretch complete @new '--' @words 2>$null | Where-Object { $_ -notlike ':*' } | ForEach-Object {
        $word, $says = $_ -split "`t", 2
        if (-not $says) { $says = $word }
        [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $says)
    }
}
