// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.util.Arrays;

/** What is booked of one team, bucket by bucket, and who has most of each. Amounts are millionths of a person-minute. */
final class TeamProfile {

    private final TeamSupply supply;
    private final Buckets buckets;
    private final int most;
    private long[] used = new long[64];
    /** -1 where not asked for yet. */
    private long[] capacity = new long[64];
    private int[] occupant = new int[64];
    private long[] largest = new long[64];
    private int[] items = new int[64];
    private int lastUsed = -1;

    /** @param most buckets beyond so many are left out */
    TeamProfile(TeamSupply supply, Buckets buckets, int most) {
        this.supply = supply;
        this.buckets = buckets;
        this.most = most;
        Arrays.fill(capacity, -1);
        Arrays.fill(occupant, -1);
    }

    void book(int item, int bucket, long amount) {
        if (bucket < 0 || bucket >= most) {
            return;
        }
        reach(bucket);
        used[bucket] += amount;
        items[bucket]++;
        lastUsed = Math.max(lastUsed, bucket);
        if (amount > largest[bucket]) {
            largest[bucket] = amount;
            occupant[bucket] = item;
        }
    }

    /** What is left; negative where too much is booked. {@link CapacityModel#NOT_STATED} where nobody said what there is. */
    long free(int bucket) {
        if (bucket < 0 || bucket >= most) {
            return CapacityModel.NOT_STATED;
        }
        reach(bucket);
        if (capacity[bucket] < 0) {
            capacity[bucket] = supply.between(buckets.begin(bucket), buckets.begin(bucket + 1));
        }
        return capacity[bucket] == CapacityModel.NOT_STATED ? CapacityModel.NOT_STATED : capacity[bucket] - used[bucket];
    }

    /** The item with most of a bucket, or -1. */
    int occupant(int bucket) {
        return bucket < used.length ? occupant[bucket] : -1;
    }

    /** How many items are booked in a bucket. */
    int items(int bucket) {
        return bucket < used.length ? items[bucket] : 0;
    }

    /** The bucket from which on nothing is booked and capacity follows calendars alone. */
    int settled() {
        long change = supply.lastChange();
        return Math.max(lastUsed, change == Long.MIN_VALUE ? 0 : Math.min(most, buckets.of(change))) + 1;
    }

    private void reach(int bucket) {
        if (bucket >= used.length) {
            int old = used.length;
            int size = Math.max(bucket + 1, 2 * old);
            used = Arrays.copyOf(used, size);
            capacity = Arrays.copyOf(capacity, size);
            occupant = Arrays.copyOf(occupant, size);
            largest = Arrays.copyOf(largest, size);
            items = Arrays.copyOf(items, size);
            Arrays.fill(capacity, old, size, -1);
            Arrays.fill(occupant, old, size, -1);
        }
    }
}
