package org.kcpd.division.web.personnel;

import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kcpd.division.personnel.query.ColumnMapping;
import org.kcpd.division.personnel.query.ImportColumn;
import org.kcpd.division.personnel.query.ImportColumns;

/** An HR file on its way in: the upload, what its columns are said to mean. */
public class ImportForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient Part file;
    private String fileName = "";
    private byte[] content = new byte[0];
    private List<String> header = List.of();
    private int rows;
    private String encoding = "";
    private final EnumMap<ImportColumn, String> headers = new EnumMap<>(ImportColumn.class);

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Takes the file in with what its columns seem to mean. */
    void uploaded(String name, byte[] bytes, ImportColumns found) {
        fileName = name;
        content = bytes;
        header = found.header();
        rows = found.rows();
        encoding = found.encoding();
        headers.clear();
        headers.putAll(found.proposed().headers());
    }

    /** What the columns mean as it stands in the table of the page. */
    ColumnMapping mapping() {
        EnumMap<ImportColumn, String> chosen = new EnumMap<>(ImportColumn.class);
        headers.forEach((column, name) -> {
            if (name != null && !name.isEmpty()) {
                chosen.put(column, name);
            }
        });
        return new ColumnMapping(chosen);
    }

    byte[] content() {
        return content;
    }

    public boolean isUploaded() {
        return content.length > 0;
    }

    public String getFileName() {
        return fileName;
    }

    public List<String> getHeader() {
        return header;
    }

    public int getRows() {
        return rows;
    }

    public String getEncoding() {
        return encoding;
    }

    /** The file's header for each of our columns; absent where the file has none. */
    public Map<ImportColumn, String> getHeaders() {
        return headers;
    }

    /** Headers of the file that no column of ours reads. */
    public List<String> getUnread() {
        return header.stream().filter(name -> !headers.containsValue(name)).toList();
    }
}
