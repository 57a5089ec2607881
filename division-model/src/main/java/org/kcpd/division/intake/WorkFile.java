package org.kcpd.division.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.kcpd.division.platform.Confidential;

/** A file attached to a note: its name and sort; what is in it is kept encrypted beside it. */
@Entity
@Table(name = "work_file")
public class WorkFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "note_id", updatable = false)
    private long noteId;

    @Confidential
    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(name = "bytes", updatable = false)
    private int bytes;

    protected WorkFile() {}

    public WorkFile(long noteId, FileSort sort, String name, int bytes) {
        this.noteId = noteId;
        this.fileName = sort.cleaned(name);
        this.mediaType = sort.mediaType();
        this.bytes = bytes;
    }

    public long id() {
        return id;
    }
}
