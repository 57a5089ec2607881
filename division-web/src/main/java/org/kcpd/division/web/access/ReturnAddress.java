package org.kcpd.division.web.access;

/** Where a sign-in leads to in the end: a page of this product, and nothing else, whatever the address asked for was. */
final class ReturnAddress {
    private ReturnAddress() {}

    /** The address, when it lies below the context root as it is written; otherwise the first page. */
    static String of(String contextPath, String wanted) {
        String root = contextPath + "/";
        boolean ours = wanted.startsWith(root)
                && !wanted.contains("//")
                && !wanted.contains("/..")
                && wanted.chars().allMatch(letter -> letter > ' ' && letter < 0x7f && letter != '\\');
        return ours ? wanted : root;
    }
}
