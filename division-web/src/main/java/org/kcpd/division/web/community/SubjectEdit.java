package org.kcpd.division.web.community;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.function.LongSupplier;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.web.platform.EditView;

/** Recording a person, household, place or organisation nobody has recorded before, or correcting one. */
public abstract class SubjectEdit<F extends Serializable> extends EditView<F> {

    private static final long serialVersionUID = 1L;

    private long id;

    protected abstract SubjectKind kind();

    /** An empty form. */
    protected abstract F blank();

    /** What is known of the record now. */
    protected abstract Fresh<F> known(long record);

    /** Reads the address; without a number the page is for a new record. */
    public void open() {
        id = Subjects.id(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
        show(read());
    }

    @Override
    protected Fresh<F> read() {
        return id == 0 ? new Fresh<>(blank(), 0) : known(id);
    }

    /** Does what the button says, and shows the record. @param add answers its number */
    protected void keep(String added, LongSupplier add, Runnable change) {
        if (id == 0) {
            Long fresh = attempt(() -> add.getAsLong());
            if (fresh != null) {
                go(Subjects.page(kind(), fresh), added);
            }
        } else if (attempt(change)) {
            go(Subjects.page(kind(), id), "saved");
        }
    }

    public boolean isFresh() {
        return id == 0;
    }

    public long getId() {
        return id;
    }
}
