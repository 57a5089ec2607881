package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.kcpd.division.platform.setting.Draft;
import org.kcpd.division.platform.setting.DropDraft;
import org.kcpd.division.platform.setting.KeepDraft;
import org.kcpd.division.platform.setting.OwnSettings;
import org.kcpd.division.platform.setting.OwnSettingsQuery;

/** What was typed into a form and not sent. The page's script sends it at a pause of typing and puts it back. */
@Named
@RequestScoped
public class Drafts {

    private static final int LONGEST = 200_000;

    @Inject
    private OwnSettings settings;

    @Inject
    private OwnSettingsQuery kept;

    /** The draft of a form as the script wrote it, empty where there is none; a postback shows the form itself. */
    public String of(String form) {
        return FacesContext.getCurrentInstance().isPostback()
                ? ""
                : kept.draft(form).map(Draft::content).orElse("");
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
        }
    }

    /** Forgets a draft: its form was sent. Without a key: done twice it is done. */
    public void drop(String form) {
        settings.dropDraft(new DropDraft("", form));
    }
}
