package org.kcpd.division.platform.crypt;

import java.util.List;

/** The columns of an area whose clear text is to be moved: a CDI bean of that area. */
public interface ClearTexts {
    List<ClearText> columns();
}
