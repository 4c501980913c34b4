// What has to hold of a version before it can be released: its number, the lock file and CHANGELOG agree.

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;
/** `## 1.2.0 (2026-12-01)`; those of the first versions have no day. */
const HEADING = /^## (\d+\.\d+\.\d+)(?: \((\d{4}-\d{2}-\d{2})\))?$/gm;

/** Returns what is wrong with the numbers of the version, each as a sentence; `today` is YYYY-MM-DD. */
export function versionProblems({ manifest, lock, changelog, tags, today }) {
  const { name, version } = manifest;
  if (!VERSION.test(version)) {
    return [`package.json has the version ${version}, not three numbers such as 1.2.0`];
  }
  return [
    ...lockProblems(manifest, lock),
    ...(tags.includes(`v${version}`)
      ? [`the tag v${version} already exists: ${name} ${version} has been released`]
      : []),
    ...changelogProblems(version, changelog, today),
  ];
}

function lockProblems({ name, version }, lock) {
  const found = [lock, lock.packages?.['']].map((one) => `${one?.name} ${one?.version}`);
  return found.every((one) => one === `${name} ${version}`)
    ? []
    : [
        `package-lock.json is for ${[...new Set(found)].join(' and ')}, not ${name} ${version}: npm install --package-lock-only`,
      ];
}

function changelogProblems(version, changelog, today) {
  const [, unreleased = ''] = /^## Unreleased\n([^]*?)(?=^## |(?![^]))/m.exec(changelog) ?? [];
  const sections = [...changelog.matchAll(HEADING)].map(([, number, day]) => ({ number, day }));
  const [first, next] = sections;
  const heading = `## ${version} (${today})`;
  if (first?.number !== version) {
    const isOld = sections.some(({ number }) => number === version);
    return isOld
      ? [`CHANGELOG has ${first.number} above ${version}: raise the version in package.json`]
      : [`CHANGELOG has no section of ${version}: turn Unreleased into ${heading}`];
  }
  return [
    ...(unreleased.trim() === ''
      ? []
      : [`CHANGELOG still has changes under Unreleased: move them to ${version}`]),
    ...dayProblems(first, heading, today),
    ...(next !== undefined && !isLater(version, next.number)
      ? [`${version} is not later than ${next.number}`]
      : []),
    ...(textUnder(version, changelog) === '' ? [`CHANGELOG says nothing about ${version}`] : []),
  ];
}

function dayProblems({ number, day }, heading, today) {
  if (day === undefined) return [`CHANGELOG has no day for ${number}: write ${heading}`];
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    return [`CHANGELOG has ${number} on ${day}, which is no day: write ${heading}`];
  }
  return day > today ? [`CHANGELOG has ${number} on ${day}, which is still to come`] : [];
}

/** Returns what CHANGELOG says about a version. */
function textUnder(version, changelog) {
  const [, after = ''] = changelog.split(
    new RegExp(`^## ${version.replaceAll('.', '\\.')}.*\n`, 'm'),
  );
  return after.split(/^## /m, 1)[0].trim();
}

function isLater(version, other) {
  const [parts, others] = [version, other].map((one) => VERSION.exec(one).slice(1).map(Number));
  const index = parts.findIndex((part, at) => part !== others[at]);
  return index !== -1 && parts[index] > others[index];
}
