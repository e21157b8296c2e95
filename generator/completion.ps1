# Completion for PowerShell: run it in your profile. Windows PowerShell 5.1 and PowerShell 7.
#
# Click has a script of its own since 8.5. It hands over the line as one text, in which a Windows path loses
# its backslashes, and takes the answer in the letters of the console, in which an accent is another sign.
Register-ArgumentCompleter -Native -CommandName overstapkit -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $words = @(
        foreach ($element in $commandAst.CommandElements) {
            if ($element.Extent.StartOffset -ge $cursorPosition) { continue }
            if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) {
                $element.Value
            } else {
                $element.Extent.Text
            }
        }
    )
    $typed = ''
    if ($wordToComplete -and $words.Count -gt 1) {
        $typed = $wordToComplete.Trim([char[]]"'""")
        $words = @($words[0..($words.Count - 2)])
    }

    $before = $env:_OVERSTAPKIT_COMPLETE, $env:COMP_WORDS, $env:COMP_CWORD
    $letters = $null
    try {
        $letters = [Console]::OutputEncoding
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    } catch {
        $letters = $null
    }
    try {
        $env:_OVERSTAPKIT_COMPLETE = 'powershell_complete'
        $env:COMP_WORDS = $words -join "`n"
        $env:COMP_CWORD = $typed
        $lines = @(& overstapkit 2>$null)
    } finally {
        $env:_OVERSTAPKIT_COMPLETE, $env:COMP_WORDS, $env:COMP_CWORD = $before
        if ($letters) { [Console]::OutputEncoding = $letters }
    }

    for ($i = 0; $i + 2 -lt $lines.Count; $i += 3) {
        $kind, $value, $about = $lines[$i], $lines[$i + 1], $lines[$i + 2]
        if ($kind -eq 'plain') {
            $text = $value
            if ($value -match '[^\w./\\:=+@%-]') { $text = "'" + $value.Replace("'", "''") + "'" }
            if ($about -eq '_') { $about = $value }
            [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
        } else {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) |
                Where-Object { $kind -eq 'file' -or $_.ResultType -eq 'ProviderContainer' }
        }
    }
}
