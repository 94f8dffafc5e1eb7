// SPDX-License-Identifier: EPL-2.0
/** Objectives and key results: how far they have come, and whether the plan reaches them in time. */
package org.keelson.analysis.okr;
