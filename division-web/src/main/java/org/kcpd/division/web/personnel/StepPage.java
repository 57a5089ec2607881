package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.util.function.Supplier;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.web.platform.StepView;

/** A page on which somebody decides about orders, requests and the members they name. */
abstract class StepPage<F extends Serializable> extends StepView<F> {

    private static final long serialVersionUID = 1L;

    /** As {@link #step(Supplier)}, for a use case that says the same of many members or items. */
    protected <T> T stepOnMembers(Supplier<T> useCase) {
        return step(() -> {
            try {
                return useCase.get();
            } catch (Refused refusal) {
                throw MemberList.said(refusal);
            }
        });
    }

    /** The address of a tab of the order page. */
    protected static String orderPage(long orderId, String tab) {
        return "/personnel/order.xhtml?id=" + orderId + ("lines".equals(tab) ? "" : "&tab=" + tab);
    }
}
