// Put in front of Dear ImGui's SDL2 backend: it asks for game controllers and for SDL's 2D
// renderer, and Atrium has neither; a call to them would pull both into the download.
#pragma once

#include <SDL.h>

#define SDL_GameControllerOpen(index) nullptr
#define SDL_GameControllerGetButton(controller, button) 0
#define SDL_GameControllerGetAxis(controller, axis) 0
#define SDL_GetRendererOutputSize(renderer, width, height) 0
