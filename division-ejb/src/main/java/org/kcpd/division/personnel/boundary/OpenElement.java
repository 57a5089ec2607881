package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.Discipline;
import org.kcpd.division.personnel.ElementKind;
import org.kcpd.division.platform.usecase.Command;

/**
 * Opens an element from a day on.
 *
 * @param parentId 0 only for the department itself
 * @param workSite members may work there
 * @param patrolDivision a work site with sectors
 */
public record OpenElement(
        String key,
        @NotBlank @Size(max = 20) String code,
        @NotBlank @Size(max = 120) String name,
        @NotNull ElementKind kind,
        long parentId,
        @NotNull Optional<Discipline> discipline,
        boolean workSite,
        boolean patrolDivision,
        @NotNull @Size(max = 200) String address,
        @NotNull LocalDate from)
        implements Command {}
