/**
 * `start` is the stack a person works with; `test` and `bench`, for those who prove and measure, are
 * thrown away with every run.
 */
export type Profile = "start" | "test" | "bench";
