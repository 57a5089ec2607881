package org.kcpd.division.platform.seal;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The ids a seal covers, in words: {@code 7-12,14}. An id that is not in it belonged to a transaction that was rolled back;
 * one that is in it and has no row was deleted.
 */
final class IdRanges implements Iterator<IdRanges.Range> {
    private final String text;
    private int at;

    /** Reads ranges from the first to the last. @throws NumberFormatException when it is not such a text */
    IdRanges(String text) {
        this.text = text;
    }

    /** From first to last, both included. */
    record Range(long first, long last) {}

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public Range next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int comma = text.indexOf(',', at);
        int end = comma < 0 ? text.length() : comma;
        int dash = text.indexOf('-', at);
        long first = Long.parseLong(text, at, dash > 0 && dash < end ? dash : end, 10);
        long last = dash > 0 && dash < end ? Long.parseLong(text, dash + 1, end, 10) : first;
        at = end + 1;
        return new Range(first, last);
    }

    /** Writes ascending ids as such a text. */
    static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private long first;
        private long last;
        private long count;

        /** Whether it is taken: an id is taken once and in order. */
        boolean take(long id) {
            if (count > 0 && id <= last) {
                return false;
            }
            if (count > 0 && id != last + 1) {
                close();
                first = id;
            } else if (count == 0) {
                first = id;
            }
            last = id;
            count++;
            return true;
        }

        long last() {
            return last;
        }

        long count() {
            return count;
        }

        String text() {
            close();
            return text.toString();
        }

        private void close() {
            text.append(text.isEmpty() ? "" : ",").append(first);
            if (last != first) {
                text.append('-').append(last);
            }
        }
    }
}
