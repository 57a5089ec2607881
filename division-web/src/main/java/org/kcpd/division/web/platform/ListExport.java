package org.kcpd.division.web.platform;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableExport;
import org.kcpd.division.platform.table.TableQuery;

/** Writes a list as a file, a chunk of rows at a time, so that its size does not show in the memory. */
final class ListExport<R> {

    /** Reads rows {@code first} to {@code first + size}; none means the end. */
    interface Chunks<R> {
        Slice<R> read(int first, int size);
    }

    private static final int CHUNK = TableQuery.LARGEST;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final List<Column<R>> columns;
    private final Chunks<R> chunks;

    ListExport(List<Column<R>> columns, Chunks<R> chunks) {
        this.columns = columns;
        this.chunks = chunks;
    }

    /** @param permit is told how many rows there are before the first byte is sent; what it throws keeps the file back */
    void send(FacesContext faces, String format, String name, Consumer<Slice<R>> permit) {
        Slice<R> beginning = chunks.read(0, CHUNK);
        permit.accept(beginning);
        boolean sheet = "xlsx".equals(format);
        ExternalContext outside = faces.getExternalContext();
        outside.setResponseContentType(sheet ? XLSX : "text/csv; charset=UTF-8");
        outside.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"" + name + (sheet ? ".xlsx" : ".csv") + '"');
        List<String> titles = columns.stream()
                .map(column -> Messages.text(faces.getViewRoot().getLocale(), column.titleKey()))
                .toList();
        try (OutputStream out = outside.getResponseOutputStream()) {
            if (sheet) {
                TableExport.xlsx(out, name, titles, lines(beginning));
            } else {
                TableExport.csv(out, titles, lines(beginning));
            }
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
        faces.responseComplete();
    }

    private Stream<List<Object>> lines(Slice<R> beginning) {
        return Stream.iterate(0, first -> first + CHUNK)
                .map(first -> first == 0
                        ? beginning.rows()
                        : chunks.read(first, CHUNK).rows())
                .takeWhile(chunk -> !chunk.isEmpty())
                .flatMap(List::stream)
                .map(this::line);
    }

    private List<Object> line(R row) {
        List<Object> line = new ArrayList<>(columns.size());
        columns.forEach(column -> line.add(column.value().apply(row)));
        return line;
    }
}
