/**
 * An ensemble of decision trees as it ships: one string. Base64 of the trees in preorder, two bytes a node:
 * a split is (feature, index into that feature's `edges`), a leaf is (255, value + 128).
 * A row goes left where its feature is at most the edge.
 */
export interface PackedTable {
  /** Names of the features in the order of a row, where the table carries them. */
  features?: readonly string[];
  /** For each feature the thresholds that the trees use, ascending. */
  edges: readonly (readonly number[])[];
  /** A leaf's value is its byte times this, in log-odds. */
  scale: number;
  /** The log-odds that every row starts from. */
  bias: number;
  trees: string;
}
