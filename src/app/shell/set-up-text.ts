import { unbroken } from '../../core/text/wrap.ts';

/** Returns what to type once in each shell so that it completes commands. */
export function completionSetUpText(): string {
  return setUpText(COMPLETION_LINES);
}

/** Returns what to type once in each shell so that its prompt shows what is due. */
export function hookSetUpText(): string {
  return setUpText(HOOK_LINES);
}

/** Each line stays whole, so that it can be copied. */
function setUpText(lines: readonly (readonly [shell: string, line: string])[]): string {
  const rows = lines.map(([shell, line]) => `  ${shell}\n    ${unbroken(line)}`);
  return `\nType once, and open a new shell:\n${rows.join('\n')}`;
}

const COMPLETION_LINES = [
  ['bash', `echo 'eval "$(stretch completion bash)"' >> ~/.bashrc`],
  ['zsh', `echo 'source <(stretch completion zsh)' >> ~/.zshrc`],
  [
    'fish',
    'mkdir -p ~/.config/fish/completions && stretch completion fish > ~/.config/fish/completions/stretch.fish',
  ],
  [
    'PowerShell, if it has a profile',
    `Add-Content $PROFILE 'stretch completion powershell | Out-String | Invoke-Expression'`,
  ],
] as const;

const HOOK_LINES = [
  [
    'bash',
    `stretch hook bash > ~/.stretch-hook.bash && echo 'source ~/.stretch-hook.bash' >> ~/.bashrc`,
  ],
  [
    'zsh',
    `stretch hook zsh > ~/.stretch-hook.zsh && echo 'source ~/.stretch-hook.zsh' >> ~/.zshrc`,
  ],
  [
    'fish',
    'mkdir -p ~/.config/fish/conf.d && stretch hook fish > ~/.config/fish/conf.d/stretch.fish',
  ],
] as const;
