package org.kcpd.division.platform.job;

/** What a background task is given in tests: without a file, and asked to stop after so many steps. */
public final class StoppedContext implements TaskContext {
    private final String parameters;
    private final int steps;
    private int reported;

    private StoppedContext(String parameters, int steps) {
        this.parameters = parameters;
        this.steps = steps;
    }

    public static StoppedContext never(String parameters) {
        return new StoppedContext(parameters, Integer.MAX_VALUE);
    }

    /** Asks to stop when the task has reported its progress so many times. */
    public static StoppedContext after(int steps) {
        return new StoppedContext("", steps);
    }

    @Override
    public long taskId() {
        return 1;
    }

    @Override
    public String parameters() {
        return parameters;
    }

    @Override
    public String fileName() {
        return "";
    }

    @Override
    public byte[] input() {
        return new byte[0];
    }

    @Override
    public void progress(int done, int total) {
        reported++;
    }

    @Override
    public boolean cancelled() {
        return reported >= steps;
    }
}
