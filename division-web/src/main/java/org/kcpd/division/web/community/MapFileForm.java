package org.kcpd.division.web.community;

import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import org.kcpd.division.community.MapKind;
import org.kcpd.division.community.query.MapTerms;

/** A map or address file on its way in, and what it is said to be. */
public class MapFileForm implements Serializable {

    /** Beside the kinds of area. */
    static final String ADDRESSES = "ADDRESSES";

    private static final long serialVersionUID = 1L;

    private transient Part file;
    private String what;
    private LocalDate from;
    private String code = "";
    private String name = "";
    private String parent = "";

    public MapFileForm() {}

    MapFileForm(LocalDate today) {
        from = today;
    }

    boolean addresses() {
        return ADDRESSES.equals(what);
    }

    MapTerms terms() {
        return new MapTerms(MapKind.valueOf(what), from, code, name, parent);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }
}
