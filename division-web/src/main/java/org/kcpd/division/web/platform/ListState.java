package org.kcpd.division.web.platform;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a list shows, exactly as its address says it: filters, sort, page, size. Only allow-listed names and values get
 * in; anything else in the address is as if it were not there.
 */
final class ListState implements Serializable {

    static final List<Integer> SIZES = List.of(25, 50, 100);

    private static final int LONGEST_VALUE = 200;
    private static final long serialVersionUID = 1L;

    private final Map<String, String> filters = new LinkedHashMap<>();
    private String sort;
    private boolean descending;
    private int page = 1;
    private int size = 50;

    void read(Map<String, String> address, List<String> filterNames) {
        filters.clear();
        for (String name : filterNames) {
            String value = address.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                filters.put(name, value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value);
            }
        }
        sort = address.get("sort");
        descending = "1".equals(address.get("desc"));
        page = Math.max(1, number(address.get("page"), 1));
        int asked = number(address.get("size"), 50);
        size = SIZES.contains(asked) ? asked : 50;
    }

    Map<String, String> filters() {
        return filters;
    }

    String sort() {
        return sort;
    }

    boolean descending() {
        return descending;
    }

    int page() {
        return page;
    }

    int size() {
        return size;
    }

    /** The query string of this state with some of it replaced; an empty value leaves its name out. */
    String query(Map<String, String> replaced) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        all.put("sort", sort == null ? "" : sort);
        all.put("desc", descending ? "1" : "");
        all.put("size", size == 50 ? "" : String.valueOf(size));
        all.put("page", page == 1 ? "" : String.valueOf(page));
        all.putAll(replaced);
        return all.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> encoded(entry.getKey()) + '=' + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
