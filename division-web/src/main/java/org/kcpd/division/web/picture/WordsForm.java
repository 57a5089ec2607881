package org.kcpd.division.web.picture;

import java.io.Serializable;
import java.time.LocalDate;

/** What somebody says in a step of a hand-off or a plan. */
public class WordsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String words;
    private String unit;
    private LocalDate due;
    private Long step;

    String said() {
        return words == null ? "" : words;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public Long getStep() {
        return step;
    }

    public void setStep(Long step) {
        this.step = step;
    }
}
