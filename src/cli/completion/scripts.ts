/**
 * Scripts that teach a shell to complete `bidui`: each hands the words before the cursor to `bidui __complete`, whose lines are the proposals.
 * Where there are none, the shell proposes files.
 */
export const SHELLS = ['bash', 'zsh', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** First word of the hidden command that the scripts call; the second says whether the last word is begun or still to come. */
const COMPLETE = '__complete';
const BEGUN = 'begun';
export const NEXT = 'next';

const BASH = `# bash: eval "$(bidui completion bash)" in ~/.bashrc
_bidui_complete() {
  local IFS=$'\\n'
  COMPREPLY=($(bidui ${COMPLETE} ${BEGUN} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _bidui_complete bidui
`;

const ZSH = `# zsh: eval "$(bidui completion zsh)" in ~/.zshrc, after compinit
_bidui_complete() {
  local -a found
  found=("\${(@f)$(bidui ${COMPLETE} ${BEGUN} "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then compadd -a found; else _files; fi
}
compdef _bidui_complete bidui
`;

// Windows PowerShell drops blank arguments of programs, so a blank last word is announced instead of handed over.
const POWERSHELL = `# PowerShell: bidui completion powershell | Out-String | Invoke-Expression  (in $PROFILE)
Register-ArgumentCompleter -Native -CommandName bidui -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $state = if ($wordToComplete -eq '') { '${NEXT}' } else { '${BEGUN}' }
  & bidui ${COMPLETE} $state @words | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;

export const COMPLETION_SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, powershell: POWERSHELL };
