// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.internal;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/**
 * One place of the model that an edit wrote to, with the value that it does not have now: the one before the edit
 * while the edit is done, the one after it while it is undone.
 */
sealed interface Slot permits ValueSlot, ListSlot {

    /** The object that was written to; null where it is the resource. */
    EObject object();

    /** Whether it holds references to what lives elsewhere, which go when that is deleted. */
    boolean isLink();

    /** Ends the recording. False if the place has the value that it had before. */
    boolean close();

    /** Works out what {@link #swap} will write, before anything is written: opposites move along with each other. */
    void prepare();

    /** Writes the other value, and keeps the one that was there. */
    void swap();

    /** The objects that the value there now contains and the other does not. */
    List<EObject> containedNow();

    /** The objects that the other value contains and the one there now does not. */
    List<EObject> containedOtherwise();
}
