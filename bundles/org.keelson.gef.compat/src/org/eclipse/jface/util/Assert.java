// SPDX-License-Identifier: EPL-2.0
package org.eclipse.jface.util;

/**
 * GEF 3.2 states its preconditions with this class, which JFace has since dropped in favour of
 * {@link org.eclipse.core.runtime.Assert}.
 */
public final class Assert {

    private Assert() {
    }

    public static boolean isTrue(boolean expression) {
        return org.eclipse.core.runtime.Assert.isTrue(expression);
    }

    public static boolean isTrue(boolean expression, String message) {
        return org.eclipse.core.runtime.Assert.isTrue(expression, message);
    }

    public static void isNotNull(Object object) {
        org.eclipse.core.runtime.Assert.isNotNull(object);
    }

    public static void isNotNull(Object object, String message) {
        org.eclipse.core.runtime.Assert.isNotNull(object, message);
    }
}
