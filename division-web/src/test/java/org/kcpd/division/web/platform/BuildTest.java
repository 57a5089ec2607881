package org.kcpd.division.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildTest {

    @Test
    void the_build_fills_in_version_and_commit() {
        assertThat(Build.OF_THIS_PRODUCT.version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(Build.OF_THIS_PRODUCT.commit()).matches("[0-9a-f]{7,40}|unknown");
    }
}
