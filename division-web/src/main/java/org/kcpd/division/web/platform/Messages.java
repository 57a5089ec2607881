package org.kcpd.division.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import org.kcpd.division.platform.Problem;

/**
 * Every text of the screens by its key, in the language of the request: {@code msg['roster.title']}, with parameters
 * {@code msg.of('roster.count', n)}. An area's texts stand in its own bundle, {@code messages/<area>_en|es}.
 */
@Named("msg")
@ApplicationScoped
public class Messages extends AbstractMap<String, String> {

    /** The bundles, in the order in which a key is looked for. */
    static final List<String> BUNDLES = List.of(
            "platform",
            "platform_selfcheck",
            "personnel",
            "personnel_roster",
            "personnel_orders",
            "access",
            "access_rights",
            "community",
            "community_map",
            "intake",
            "community_people",
            "picture",
            "community_gatherings");

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public String get(Object key) {
        return text(locale(), String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return has(locale(), String.valueOf(key));
    }

    /** Not a collection to walk through: texts are asked for by key. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    /** The text with its numbered places filled; numbers and dates as the language writes them. */
    public String of(String key, Object... values) {
        return format(locale(), key, values);
    }

    /** The text of a constant: {@code name('order.state', DRAFT)} is {@code order.state.DRAFT}. */
    public String name(String prefix, Object constant) {
        return constant == null ? "" : text(locale(), prefix + '.' + constant);
    }

    /** What a refusal or a warning says to the member, its row first where it has one. */
    public String problem(Problem problem) {
        Locale locale = locale();
        String said = format(locale, keyOf(locale, problem), problem.args().toArray());
        return problem.row() == null ? said : format(locale, "problem.row", problem.row(), said);
    }

    /** Where a code means several things, its first argument says which: {@code E-APPROVER.CHIEF}. */
    private static String keyOf(Locale locale, Problem problem) {
        String special = problem.args().isEmpty()
                ? problem.code()
                : problem.code() + '.' + problem.args().get(0);
        return has(locale, special) ? special : problem.code();
    }

    /** The text of a key in a language, or the key itself between question marks where no bundle has it. */
    public static String text(Locale locale, String key) {
        for (String bundle : BUNDLES) {
            ResourceBundle texts = bundle(bundle, locale);
            if (texts.containsKey(key)) {
                return texts.getString(key);
            }
        }
        return "??" + key + "??";
    }

    /** The text of a key with its places filled; an apostrophe in a text is an apostrophe. */
    public static String format(Locale locale, String key, Object... values) {
        return new MessageFormat(text(locale, key).replace("'", "''"), locale).format(values);
    }

    static boolean has(Locale locale, String key) {
        return BUNDLES.stream().anyMatch(name -> bundle(name, locale).containsKey(key));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        try {
            return ResourceBundle.getBundle("messages." + name, locale, Messages.class.getClassLoader(), EXACT);
        } catch (MissingResourceException unknownLanguage) {
            return ResourceBundle.getBundle("messages." + name, Locale.ENGLISH, Messages.class.getClassLoader(), EXACT);
        }
    }

    private static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }
}
