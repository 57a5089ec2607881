package org.kcpd.division.platform.setting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kcpd.division.platform.crypt.ClearText;
import org.kcpd.division.platform.crypt.ClearTexts;

/** Drafts that an earlier version kept in clear text. */
@ApplicationScoped
public class ClearDrafts implements ClearTexts {
    @Override
    public List<ClearText> columns() {
        return List.of(new ClearText("draft", "member_id", "form", "content", "''"));
    }
}
