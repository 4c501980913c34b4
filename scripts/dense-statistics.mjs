// Statistics for scripts/insight-reference.mjs, by other ways than the program's own: least squares by reflections instead of
// a matrix of products, t by its finite series, the trend by the whole matrix of correlations.

/** Generalised least squares with the whole matrix of correlations, and its restricted likelihood. */
export function generalised(weeks, phi) {
  const V = weeks.map((one) =>
    weeks.map((two) => (one === two ? 1 : phi ** Math.abs(one.k - two.k))),
  );
  const L = triangle(V);
  const solve = (column) => {
    const out = [];
    for (const [i, row] of L.entries()) {
      out.push((column[i] - out.reduce((sum, value, j) => sum + row[j] * value, 0)) / row[i]);
    }
    return out;
  };
  const [ones, at] = [solve(weeks.map(() => 1)), solve(weeks.map(({ k }) => k))];
  const y = solve(weeks.map((week) => week.mean));
  const X = ones.map((one, i) => [one, at[i]]);
  const fit = reflected(X, y);
  const df = weeks.length - 2;
  const logV = 2 * L.reduce((sum, row, i) => sum + Math.log(row[i]), 0);
  const [a, b, c] = [dot(ones, ones), dot(ones, at), dot(at, at)];
  const spread = Math.max(fit.rest / df, 1e-9);
  const likelihood = -0.5 * (df * Math.log(spread) + logV + Math.log(a * c - b * b));
  return { phi, likelihood, slope: fit.b[1], error: Math.sqrt((fit.rest / df) * fit.variance(1)) };
}

function triangle(V) {
  const L = V.map(() => []);
  for (const [i, row] of V.entries()) {
    for (let j = 0; j <= i; j++) {
      const rest = row[j] - dot(L[i].slice(0, j), L[j].slice(0, j));
      L[i][j] = i === j ? Math.sqrt(rest) : rest / L[j][j];
    }
  }
  return L;
}

/** Least squares by Householder's reflections; null if the columns cannot be told apart. */
export function reflected(rows, values) {
  const R = rows.map((row, i) => [...row, values[i]]);
  const p = rows[0].length;
  for (let c = 0; c < p; c++) {
    const length = Math.hypot(...R.slice(c).map((row) => row[c]));
    if (length < 1e-5 * Math.hypot(...rows.map((row) => row[c]))) return null;
    const v = R.map((row, i) => (i < c ? 0 : row[c]));
    v[c] += v[c] > 0 ? length : -length;
    const vv = dot(v, v);
    for (let j = c; j <= p; j++) {
      const f = (2 * v.reduce((sum, value, i) => sum + value * R[i][j], 0)) / vv;
      for (const [i, row] of R.entries()) row[j] -= f * v[i];
    }
  }
  const T = R.slice(0, p).map((row) => row.slice(0, p));
  const back = (right) => {
    const out = right.slice();
    for (let i = p - 1; i >= 0; i--) {
      for (let j = i + 1; j < p; j++) out[i] -= T[i][j] * out[j];
      out[i] /= T[i][i];
    }
    return out;
  };
  const columns = T.map((_, c) => back(T.map((__, i) => (i === c ? 1 : 0))));
  const variance = (index) => columns.reduce((sum, column) => sum + column[index] ** 2, 0);
  const rest = R.slice(p).reduce((sum, row) => sum + row[p] ** 2, 0);
  return { b: back(R.slice(0, p).map((row) => row[p])), rest, variance };
}

/** A value with its 95 % interval and p by Student's t. */
export function interval(name, value, error, df) {
  const reach = error * critical(df);
  return {
    df,
    [name]: value,
    low: value - reach,
    high: value + reach,
    p: outside(value / error, df),
  };
}

/** The chance of a t as far from 0. Source: the finite series for whole degrees of freedom, Abramowitz & Stegun 26.7.3–4. */
function outside(t, df) {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(df));
  const cosine = Math.cos(angle);
  let [sum, term] = [0, df % 2 === 0 ? 1 : cosine];
  for (let n = df % 2 === 0 ? 2 : 3; n <= df; n += 2) {
    sum += term;
    term *= ((n - 1) / n) * cosine ** 2;
  }
  const inside = sum * Math.sin(angle);
  return 1 - (df % 2 === 0 ? inside : (2 / Math.PI) * (angle + inside));
}

function critical(df) {
  let [low, high] = [0, 20];
  for (let step = 0; step < 80; step++) {
    const t = (low + high) / 2;
    if (outside(t, df) > 0.05) low = t;
    else high = t;
  }
  return low;
}

/** The share of pairs in which the first is higher, from the sum of ranks. */
export function rankShare(ones, others) {
  const all = [...ones, ...others];
  const rank = (value) =>
    all.filter((one) => one < value).length + (all.filter((one) => one === value).length + 1) / 2;
  const ranks = ones.reduce((sum, one) => sum + rank(one), 0);
  return (ranks - (ones.length * (ones.length + 1)) / 2) / (ones.length * others.length);
}

/** The median. */
export function middle(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}

/** The mean. */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The sum of the products. */
export function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
