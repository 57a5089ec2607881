package org.kcpd.division.personnel.boundary;

import org.kcpd.division.platform.usecase.Command;

/** A vacancy on a watch of the wanted site is offered to the member. */
public record OfferTransfer(String key, long requestId, int seenVersion, long watchId) implements Command {}
