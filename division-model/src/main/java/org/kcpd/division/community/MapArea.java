package org.kcpd.division.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.kcpd.division.platform.Confidential;

/** One division, sector, beat or neighbourhood of a {@link MapSet}: its code, its name and its shape. It never changes. */
@Entity
@Table(name = "map_area")
public class MapArea {
    public static final int LONGEST_CODE = 60;
    public static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "set_id", updatable = false)
    private long setId;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "parent", updatable = false)
    private String parent;

    /** Not confidential, but nothing to read in an audit. */
    @Confidential
    @Column(name = "shape", updatable = false)
    private byte[] shape;

    protected MapArea() {}

    /** @param parent code of the area it belongs to, "" for none @param shape well-known binary, longitude before latitude */
    public MapArea(long setId, String code, String name, String parent, byte[] shape) {
        this.setId = setId;
        this.code = code;
        this.name = name;
        this.parent = Subject.orNull(parent);
        this.shape = shape.clone();
    }
}
