package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kcpd.division.platform.setting.Draft;
import org.kcpd.division.platform.setting.DropDraft;
import org.kcpd.division.platform.setting.KeepDraft;
import org.kcpd.division.platform.setting.OwnSettings;
import org.kcpd.division.platform.setting.OwnSettingsQuery;

/**
 * What was typed into a form and not sent. The page's script sends it at a pause of typing and puts it back, so it outlives
 * the session; nobody but the member is ever given it. A form has a name of its own for it ("order-new": one draft wherever
 * it is opened), or is named by its page, what that shows, and its id.
 */
@Named
@RequestScoped
public class Drafts {

    /** The field by which a form says which draft it is. */
    static final String SENT = "draftOf";

    private static final int LONGEST = 200_000;
    private static final int MARK = 16;

    /** Only in names made here. */
    private static final String OF_PAGE = "#";

    /** What an address says beside what the page shows. */
    private static final Set<String> PASSING = Set.of("said");

    @Inject
    private OwnSettings settings;

    @Inject
    private OwnSettingsQuery kept;

    @Inject
    private Look look;

    /** The name of a form's draft that has none of its own; the same as long as the page is open. */
    public String nameOf(String form) {
        UIViewRoot view = FacesContext.getCurrentInstance().getViewRoot();
        return (String) view.getViewMap().computeIfAbsent(SENT + form, unnamed -> named(view.getViewId(), form));
    }

    static boolean isNamedByPage(String draft) {
        return draft.contains(OF_PAGE);
    }

    /** The draft of a form as the script wrote it, empty where there is none; a postback shows the form itself. */
    public String of(String form) {
        boolean none = FacesContext.getCurrentInstance().isPostback()
                || isNamedByPage(form) && !look.drafts().contains(form);
        return none ? "" : kept.draft(form).map(Draft::content).orElse("");
    }

    /** Keeps what the script sends, or forgets it where it sends nothing. */
    public void keep() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String form = sent.getOrDefault("draftName", "");
        String content = sent.getOrDefault("draftContent", "");
        if (form.isEmpty() || form.length() > 80 || content.length() > LONGEST) {
            return;
        }
        if (content.isEmpty()) {
            drop(form);
        } else {
            settings.keepDraft(new KeepDraft(UUID.randomUUID().toString(), form, content));
            look.drafted(form, true);
        }
    }

    /** Forgets a draft: its form was sent. Without a key: done twice it is done. */
    public void drop(String form) {
        settings.dropDraft(new DropDraft("", form));
        look.drafted(form, false);
    }

    void dropIfKept(String form) {
        if (look.drafts().contains(form)) {
            drop(form);
        }
    }

    private static String named(String viewId, String form) {
        String shown =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterValuesMap()
                        .entrySet()
                        .stream()
                        .filter(parameter -> !PASSING.contains(parameter.getKey()))
                        .map(parameter -> parameter.getKey() + "=" + String.join(",", parameter.getValue()))
                        .sorted()
                        .collect(Collectors.joining("&"));
        String page = viewId.substring(viewId.lastIndexOf('/') + 1, viewId.lastIndexOf('.'));
        return page + OF_PAGE + form + ":" + mark(viewId + "?" + shown);
    }

    private static String mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, MARK);
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }
}
