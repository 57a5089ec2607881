package org.kcpd.division.platform.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Runs work in a container-managed transaction of its own: committed when this returns, rolled back when it throws. */
@Stateless
public class OwnTransaction {

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
