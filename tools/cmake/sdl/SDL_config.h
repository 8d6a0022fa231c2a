// SDL's own configuration for Emscripten without the parts that Atrium does not use: sound,
// game controllers, sensors, haptics, the 2D renderer. Every part left out is download saved.
#ifndef SDL_config_h_
#define SDL_config_h_

#include "SDL_config_emscripten.h"

#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#undef SDL_JOYSTICK_EMSCRIPTEN
#undef SDL_LOADSO_DLOPEN
#undef SDL_SENSOR_DUMMY
#undef SDL_VIDEO_RENDER_OGL_ES2
#undef HAVE_ICONV
#undef HAVE_ICONV_H

#define SDL_AUDIO_DISABLED 1
#define SDL_JOYSTICK_DISABLED 1
#define SDL_LOADSO_DUMMY 1
#define SDL_RENDER_DISABLED 1
#define SDL_SENSOR_DISABLED 1

// No software blitters: all drawing is OpenGL's.
#define SDL_LEAN_AND_MEAN 1

// Assertions report through the browser's console; release builds have none.
#define SDL_DEFAULT_ASSERT_LEVEL 1

#endif
