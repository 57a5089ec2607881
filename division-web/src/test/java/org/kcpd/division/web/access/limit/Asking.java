package org.kcpd.division.web.access.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;

/** A request as far as the limits look at it. */
final class Asking {
    String peer = "127.0.0.1";
    List<String> forwarded = List.of();
    String path = "/index.xhtml";
    String query;

    final HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
            Asking.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getRemoteAddr" -> peer;
                case "getHeaders" -> Collections.enumeration(forwarded);
                case "getServletPath" -> path;
                case "getQueryString" -> query;
                case "getAttribute" -> "K7QF-2M9X";
                case "getUserPrincipal" -> null;
                default -> throw new UnsupportedOperationException(method.getName());
            });
}
