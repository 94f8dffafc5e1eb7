// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import org.junit.jupiter.api.Test;

class PluginTest {

    @Test
    void whatIsDeclaredFitsTheClasses() {
        Acme.PLUGIN.check();
    }
}
