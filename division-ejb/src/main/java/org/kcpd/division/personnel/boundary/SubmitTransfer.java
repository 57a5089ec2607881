package org.kcpd.division.personnel.boundary;

import org.kcpd.division.personnel.TransferWish;
import org.kcpd.division.platform.usecase.Command;

/** The caller asks to be moved. */
public record SubmitTransfer(String key, TransferWish wish) implements Command {}
