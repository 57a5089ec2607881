package org.kcpd.division.web.personnel;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.kcpd.division.web.platform.EditField;

/** A tab of the order page that changes the order: it goes by the version of the order its member saw. */
abstract class OrderPart<F extends Serializable> extends StepPage<F> {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrderView order;

    /** The form of the tab as it opens. */
    protected abstract F form();

    /** Starts the tab when it is the one the address names. */
    protected boolean begin(String tab) {
        boolean mine = !order.isFresh() && order.getTab().equals(tab);
        if (mine) {
            show(new Fresh<>(form(), order.getDetail().version()));
        }
        return mine;
    }

    @Override
    protected List<EditField<F>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<F> read() {
        int version = order.reload();
        return new Fresh<>(form(), version);
    }

    /** Keeps what is typed. */
    @Override
    protected Fresh<F> refreshed() {
        return new Fresh<>(getForm(), order.reload());
    }

    protected OrderView order() {
        return order;
    }
}
