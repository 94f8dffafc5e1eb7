// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.List;
import java.util.Map;

import org.keelson.rendering.Box;
import org.keelson.rendering.Point;

/**
 * Where everything of a map is, in pixels at 100 % from the upper left corner.
 *
 * @param width  of the picture, margins included
 * @param height of the picture, margins included
 * @param lanes  one band for each lane of the model, in its order; empty if the map has no lanes
 * @param nodes  box of each node by id, in the order of the model
 * @param edges  course of each edge by id, in the order of the model
 */
public record MapPlan(int width, int height, List<Box> lanes, Map<String, Box> nodes, Map<String, Course> edges) {

    /**
     * The course of an edge.
     *
     * @param points from the outline of the source to the outline of the target; at least two
     * @param sign   where its state, label and late mark are drawn: on the course, clear of its ends
     * @param back   true if it runs against the direction of time, as part of a cycle does
     */
    public record Course(List<Point> points, Point sign, boolean back) {

        public Course {
            points = List.copyOf(points);
        }
    }
}
