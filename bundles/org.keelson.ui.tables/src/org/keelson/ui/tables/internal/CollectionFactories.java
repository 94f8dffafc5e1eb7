// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.List;

import org.eclipse.collections.impl.factory.primitive.IntLists;

/**
 * Lets NatTable find its collections. Their factories look for what implements them by the context class loader, once, when they
 * are first touched; from within a bundle that is found only where the loader of the implementing bundle is set then.
 */
final class CollectionFactories {

    private static final String API = "org.eclipse.collections.api.factory.";

    private static final List<String> TOUCHED = List.of("Lists", "Sets", "Maps", "Bags", "SortedSets", "SortedMaps",
            "Stacks", "BiMaps",
            "SortedBags", "primitive.IntLists", "primitive.IntSets", "primitive.IntBags", "primitive.IntStacks",
            "primitive.IntIntMaps", "primitive.IntObjectMaps", "primitive.IntBooleanMaps", "primitive.IntDoubleMaps",
            "primitive.ObjectIntMaps", "primitive.ObjectBooleanMaps", "primitive.BooleanLists", "primitive.BooleanSets",
            "primitive.DoubleLists", "primitive.LongLists", "primitive.DoubleBags", "primitive.BooleanBags",
                    "primitive.LongBags");

    private CollectionFactories() {
    }

    /** To be called before the first table is made; costs nothing after the first time. */
    static void load() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader loader = IntLists.class.getClassLoader();
        thread.setContextClassLoader(loader);
        try {
            for (String each : TOUCHED) {
                Class.forName(API + each, true, loader);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The collections that tables need are not as they were", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
