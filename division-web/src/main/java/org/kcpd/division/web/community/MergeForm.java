package org.kcpd.division.web.community;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** Why two records are the same, or not the same after all: one text beside each record of the page, by its number. */
public class MergeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<Long, String> reasons = new HashMap<>();

    public Map<Long, String> getReasons() {
        return reasons;
    }

    String reason(long id) {
        return reasons.getOrDefault(id, "");
    }
}
