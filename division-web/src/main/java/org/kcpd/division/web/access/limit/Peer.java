package org.kcpd.division.web.access.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which address is asking. What a request says about that itself ({@code X-Forwarded-For}) is believed only from a proxy
 * of ours, and only as far back as proxies of ours have written it: from the right, the first address that is none.
 */
final class Peer {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");
    private static final int PARTS_OF_A_NETWORK = 4;

    private Peer() {}

    static String of(HttpServletRequest asked, Set<String> proxies) {
        String peer = asked.getRemoteAddr();
        List<String> way = new ArrayList<>();
        Collections.list(asked.getHeaders("X-Forwarded-For")).forEach(line -> way.addAll(List.of(line.split(",", -1))));
        for (int i = way.size() - 1; i >= 0 && proxies.contains(peer); i--) {
            String before = way.get(i).strip();
            if (!ADDRESS.matcher(before).matches()) {
                break;
            }
            peer = before;
        }
        return network(peer);
    }

    /** Who has one address of IPv6 has the 64 bits of its network full of them. */
    private static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String[] ends = address.split("::", 2);
        List<String> parts = new ArrayList<>(List.of(ends[0].split(":")));
        while (ends.length > 1 && parts.size() < PARTS_OF_A_NETWORK) {
            parts.add("0");
        }
        return String.join(":", parts.subList(0, Math.min(PARTS_OF_A_NETWORK, parts.size())));
    }
}
