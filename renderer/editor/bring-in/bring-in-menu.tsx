import { Menu } from '@mantine/core'
import { CameraIcon } from '@phosphor-icons/react/dist/csr/Camera'
import { FolderOpenIcon } from '@phosphor-icons/react/dist/csr/FolderOpen'
import { ImagesIcon } from '@phosphor-icons/react/dist/csr/Images'
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { menuLook } from '../pick-menu.tsx'
import { CameraDialog } from './camera-dialog.tsx'
import { blobSource } from './sources.ts'
import { useBringIn, type Where } from './use-bring-in.ts'

/** Every way to bring photos in but dropping and pasting them. With `where`, a few go there too. */
export function BringInMenu({ where }: { readonly where?: Where | undefined }): ReactNode {
  const { bringIn } = useBringIn()
  const { t } = useTranslation('photos')
  const [camera, setCamera] = useState(false)
  return (
    <>
      <Menu {...menuLook} width={270}>
        <Menu.Target>
          <Button icon={PlusIcon}>{t('bring.name')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<ImagesIcon size={20} aria-hidden />} onClick={() => void bringIn('files', where)}>
            {t('bring.files')}
          </Menu.Item>
          <Menu.Item leftSection={<FolderOpenIcon size={20} aria-hidden />} onClick={() => void bringIn('folder')}>
            {t('bring.folder')}
          </Menu.Item>
          <Menu.Item leftSection={<CameraIcon size={20} aria-hidden />} onClick={() => setCamera(true)}>
            {t('bring.camera')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {camera && (
        <CameraDialog
          onPicture={picture => {
            setCamera(false)
            void bringIn([blobSource(picture)], where)
          }}
          onClose={() => setCamera(false)}
        />
      )}
    </>
  )
}
