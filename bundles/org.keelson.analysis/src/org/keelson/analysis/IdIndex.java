// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Arrays;

/** From id to position in an array of ids, by open addressing: eight bytes an id instead of a map's sixty. Immutable once made. */
final class IdIndex {

    private final String[] ids;
    private final int[] slots;
    private final boolean unique;

    /** @param ids {@code null}s are left out; of equal ids the first is found */
    IdIndex(String[] ids) {
        this.ids = ids;
        slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, ids.length)) * 4)];
        Arrays.fill(slots, -1);
        boolean twice = false;
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != null) {
                int slot = slot(ids[i]);
                twice |= slots[slot] >= 0;
                slots[slot] = slots[slot] < 0 ? i : slots[slot];
            }
        }
        unique = !twice;
    }

    /** -1 if it is not there. */
    int of(String id) {
        return id == null ? -1 : slots[slot(id)];
    }

    /** Whether no id was there twice. */
    boolean isUnique() {
        return unique;
    }

    private int slot(String id) {
        int mask = slots.length - 1;
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 16) & mask;
        while (slots[slot] >= 0 && !ids[slots[slot]].equals(id)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
