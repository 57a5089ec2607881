package org.kcpd.division.web.community;

import java.io.Serializable;

/** After a dry run there is nothing to decide but whether. */
public class MapDecision implements Serializable {

    private static final long serialVersionUID = 1L;
}
